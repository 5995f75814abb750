-- A long chain of __call.
function player_think()
  local f = function() end
  for i = 1, 150 do f = setmetatable({}, { __call = f }) end
  while true do pcall(f) end
end
