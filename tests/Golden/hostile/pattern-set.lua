-- A very long set.
function player_think()
  local set = "[" .. ("b-z"):rep(3000) .. "]"
  while true do pcall(string.find, ("a"):rep(5000), set) end
end
