-- An endless __newindex.
function player_think()
  local t = setmetatable({}, { __newindex = function(t, k, v) t[k + 1] = v end })
  while true do pcall(function() t[1] = 1 end) end
end
