-- An endless __call chain.
function player_think()
  local t = setmetatable({}, {})
  getmetatable(t).__call = t
  while true do pcall(t) end
end
