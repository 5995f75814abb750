-- A pattern that goes deep.
function player_think()
  while true do pcall(string.find, ("a"):rep(9000), ("a?"):rep(4000) .. ("a"):rep(4000)) end
end
